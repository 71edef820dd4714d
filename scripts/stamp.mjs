import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './project.mjs';
import { Sentence } from './sentence.mjs';

/** A file that says what a folder was last made from. Written only when the making has succeeded. */
export function stampAt(file) {
  return {
    read() {
      try {
        return readFileSync(file, 'utf8');
      } catch {
        return undefined;
      }
    },
    write(text) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    },
    remove: () => rmSync(file, { force: true }),
  };
}

/** @throws Sentence where the folder cannot be written to; tried before the work, not after it */
export function assertWritable(folder) {
  const probe = join(folder, '.write-probe');
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
    throw new Sentence(
      `This user may not write to ${folder}: make ${ROOT} theirs, or run as who owns it.`,
    );
  }
}
