declare module '*.css';

declare module '*.svg?raw' {
  const text: string;
  export { text as default };
}
