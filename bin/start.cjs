/* Loads the program: a module, which an old version of Node cannot load, nor read this line. */
import('../dist/crawler/cli.js');
