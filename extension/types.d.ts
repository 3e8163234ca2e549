/** Modules that the bundler provides. */
declare module '*.yaml?raw' {
  const text: string;
  export default text;
}

declare module '*.css?raw' {
  const text: string;
  export default text;
}
