/** What page tests draw with; its own types are not in the house. */
declare module 'react-dom/server' {
  export function renderToStaticMarkup(page: import('react').ReactNode): string;
}
