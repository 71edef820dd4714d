/** What a person can mend, told in one sentence and without a trace. */
export class Sentence extends Error {
  name = 'Sentence';
}
