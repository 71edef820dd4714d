import { useEffect, useRef, useState } from 'react';

/** A pause in typing (ms) after which what was typed counts: an address may not change with every key. */
const PAUSE_MS = 150;

/**
 * A text that is being typed, and counts after a pause.
 * @param value the text in force
 * @param onValue takes what was typed
 */
export function useDraft(value: string, onValue: (text: string) => void) {
  const [draft, setDraft] = useState({ text: value, over: value });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // Another value from outside (the way back, "show all") takes the draft's place.
  const text = draft.over === value || draft.text === value ? draft.text : value;
  const type = (next: string) => {
    setDraft({ text: next, over: value });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onValue(next), PAUSE_MS);
  };
  const finish = (next: string) => {
    clearTimeout(timer.current);
    setDraft({ text: next, over: value });
    onValue(next);
  };
  return { text, type, finish };
}
