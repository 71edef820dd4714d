/** What the browser says of the room it gives to this origin. */
export interface Room {
  /** Bytes in use; undefined: the browser does not say. */
  readonly used: number | undefined;
  /** Whether it has promised not to clear it by itself; undefined: it knows no such promise. */
  readonly promised: boolean | undefined;
}

/** Pages over plain http have none of it, and some browsers have a part. */
function storageManager(): Partial<StorageManager> {
  const own: Partial<Pick<Navigator, 'storage'>> = navigator;
  return own.storage ?? {};
}

/** Never rejects: what the browser refuses to say is not known. */
export async function readRoom(): Promise<Room> {
  const manager = storageManager();
  const [estimate, promised] = await Promise.all([
    manager.estimate?.().catch(() => undefined),
    manager.persisted?.().catch(() => undefined),
  ]);
  return { used: estimate?.usage, promised };
}

/** Asks the browser not to clear what is kept here by itself. Never rejects. */
export async function askToKeep(): Promise<void> {
  await storageManager()
    .persist?.()
    .catch(() => false);
}
