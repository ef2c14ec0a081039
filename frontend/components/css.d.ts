declare module '*.css?inline' {
  // Plain Vite gives the text; Vaadin's own build gives a style sheet for Lit.
  const content: string | import('lit').CSSResult;
  export default content;
}
