/** A catalogue, compiled at build time by the plugin in `vite.messages.ts`. */
declare module '*?messages' {
  const messages: import('@lingui/core').Messages;
  export default messages;
}
