#!/usr/bin/env node
/*
 * The `cookiewacht` command of the package. In the syntax of old versions of Node, which would otherwise say nothing
 * but SyntaxError: it names the version that is needed, and starts the program in a newer one.
 */
'use strict';

var needed = require('../package.json').engines.node.slice('>='.length);
var least = needed.split('.');
var found = process.versions.node;
var parts = found.split('.');
var fault = 'cookiewacht needs Node ' + needed + ' or newer; this is Node ' + found;
var advice = 'Install a newer one from https://nodejs.org, or name it in the CI job.';

if (+parts[0] > +least[0] || (+parts[0] === +least[0] && +parts[1] >= +least[1])) {
  require('./start.cjs');
} else {
  process.stderr.write(fault + '. ' + advice + '\n');
  process.exitCode = 2;
}
