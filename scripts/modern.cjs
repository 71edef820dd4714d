/** Apart from start.cjs because `import()` is a syntax error on the Nodes that it warns. */
import('./commands.mjs')
  .then(({ run }) => run(process.argv[2] ?? 'start', process.argv.slice(3)))
  .catch((error) => {
    // A sentence for people is thrown as such; anything else is a fault of ours and keeps its trace.
    console.error(error instanceof Error && error.name === 'Sentence' ? error.message : error);
    process.exit(1);
  });
