/** The texts of a catalogue that the first screen may need, compiled at build time by `vite.messages.ts`. */
declare module '*?messages=first' {
  const messages: Readonly<
    Record<string, import('@lingui/message-utils/compileMessage').CompiledMessage>
  >;
  export default messages;
}

/** The others. */
declare module '*?messages=later' {
  const messages: Readonly<
    Record<string, import('@lingui/message-utils/compileMessage').CompiledMessage>
  >;
  export default messages;
}
