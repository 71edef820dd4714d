import { type Build, filesNamedIn, isLanguage, plainName, SHELL } from './build';

/** The files of this build that are kept on the device, and those of earlier ones that a window may still need. */
export interface KeptFiles {
  /** Keeps the shell and what it names, and the language that was spoken before. All or nothing. */
  install(): Promise<void>;
  /** The shell of this build. */
  shell(): Promise<Response>;
  /** A file as it is kept, else from the network; a page in a script's place is an error. */
  file(request: Request): Promise<Response>;
  /** Keeps the files in use, and with `all` the others of this build but for the other languages. */
  fill(used: readonly string[], all: boolean): Promise<void>;
  /** Looks whether the server sends the same shell with other headers than before, such as who may frame it. */
  refreshShell(): Promise<void>;
  /** Drops what belongs to earlier builds. */
  dropEarlier(): Promise<void>;
}

/** @param scope the address that the worker stands over, with a trailing slash */
export function keepFiles(build: Build, scope: string): KeptFiles {
  const family = `nezha-status:files:${scope}`;
  const name = `${family}:${build.version}`;
  const addressOf = (path: string) => scope + path;
  const open = () => caches.open(name);

  /** A name with a hash in it means the same bytes in every build: it need not be fetched again. */
  async function keep(cache: Cache, path: string): Promise<void> {
    const address = addressOf(path);
    if (await cache.match(address)) return;
    const hashed = path.startsWith('assets/');
    const known = hashed ? await caches.match(address) : undefined;
    const answer = known ?? (await fetch(address, { cache: hashed ? 'default' : 'no-cache' }));
    if (!isGood(answer, path)) throw new Error(`${path} could not be had`);
    await cache.put(address, answer);
  }

  return {
    async install() {
      const cache = await open();
      await keep(cache, SHELL);
      const html = (await (await cache.match(addressOf(SHELL)))?.text()) ?? '';
      const spoken = new Set((await allKept()).filter(isLanguage).map(plainName));
      const languages = build.files.filter((path) => spoken.has(plainName(path)));
      await Promise.all(
        [...filesNamedIn(html, build), ...languages].map((path) => keep(cache, path)),
      );
    },
    async shell() {
      const kept = await (await open()).match(addressOf(SHELL));
      if (kept === undefined) return fetch(addressOf(SHELL));
      // A browser takes no redirected answer for an address of its own.
      return kept.redirected ? new Response(await kept.blob(), { headers: kept.headers }) : kept;
    },
    async file(request) {
      const path = request.url.slice(scope.length);
      const kept = (await (await open()).match(request)) ?? (await caches.match(request));
      if (kept !== undefined) return kept;
      const answer = await fetch(request);
      if (isPage(answer)) return Response.error();
      if (build.has(path) && answer.ok) await (await open()).put(request, answer.clone());
      return answer;
    },
    async fill(used, all) {
      const cache = await open();
      const names = new Set(used.map(plainName));
      const wanted = build.files.filter((path) =>
        isLanguage(path) || !all ? names.has(plainName(path)) : true,
      );
      // One after the other: nobody waits for them. What can't be had now is asked for at the next visit.
      for (const path of wanted) await keep(cache, path).catch(() => {});
    },
    async refreshShell() {
      const cache = await open();
      const address = addressOf(SHELL);
      const kept = await cache.match(address);
      const answer = await fetch(address, { cache: 'no-cache' }).catch(() => undefined);
      if (!kept || !answer?.ok) return;
      const same = (await answer.clone().text()) === (await kept.text());
      if (same) await cache.put(address, answer);
    },
    async dropEarlier() {
      const names = await caches.keys();
      const earlier = names.filter((one) => one.startsWith(`${family}:`) && one !== name);
      await Promise.all(earlier.map((one) => caches.delete(one)));
    },
  };

  /** The paths of all files that are kept, of whichever build. */
  async function allKept(): Promise<readonly string[]> {
    const names = (await caches.keys()).filter((one) => one.startsWith(`${family}:`));
    const requests = await Promise.all(names.map(async (one) => (await caches.open(one)).keys()));
    return requests.flat().map(({ url }) => url.slice(scope.length));
  }
}

function isGood(answer: Response, path: string): boolean {
  return answer.ok && (path === SHELL || !isPage(answer));
}

/** Some servers answer every unknown address with a page. */
function isPage(answer: Response): boolean {
  return answer.headers.get('content-type')?.startsWith('text/html') ?? false;
}
