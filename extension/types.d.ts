/** What the bundler puts in place. */
declare module '*.yaml?raw' {
  const text: string;
  export default text;
}
