/** A short falling tone. */
export interface AlarmBell {
  /** Silent until the browser allows sound. */
  ring(): void;
  close(): void;
}

const SECONDS = 0.9;

/**
 * One for as long as it is wanted: browsers count the contexts that are open. It sleeps between tones.
 * @param onAllowed runs once the browser allows sound: at once where its policy does, else after a click or a key
 */
export function createAlarmBell(onAllowed: () => void): AlarmBell {
  const context = new AudioContext();
  let allowed = false;
  // Each wish stays open until it is granted.
  const wake = () => void context.resume().then(allow, () => {});
  const events = ['pointerdown', 'keydown'] as const;
  const stopWaiting = () => {
    for (const event of events) window.removeEventListener(event, wake);
  };
  for (const event of events) window.addEventListener(event, wake);
  function allow(): void {
    if (allowed) return;
    allowed = true;
    stopWaiting();
    void context.suspend();
    onAllowed();
  }
  wake();
  return {
    ring() {
      if (allowed) void context.resume().then(() => play(context));
    },
    close() {
      stopWaiting();
      void context.close();
    },
  };
}

function play(context: AudioContext): void {
  const tone = context.createOscillator();
  const volume = context.createGain();
  const { currentTime: now } = context;
  tone.frequency.setValueAtTime(880, now);
  tone.frequency.exponentialRampToValueAtTime(440, now + SECONDS / 2);
  volume.gain.setValueAtTime(0.2, now);
  volume.gain.exponentialRampToValueAtTime(0.001, now + SECONDS);
  tone.connect(volume).connect(context.destination);
  tone.onended = () => {
    volume.disconnect();
    if (context.state === 'running') void context.suspend();
  };
  tone.start();
  tone.stop(now + SECONDS);
}
