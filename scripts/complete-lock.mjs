// Run by hand after a change of dependencies: a registry that carries packages for one system alone makes npm
// leave the other systems' optional packages out of the lock, and `npm ci` then refuses it everywhere. This
// adds them by name and version, as their parents ask for them; npm finds the rest when it installs them.
import { readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './project.mjs';

const SYSTEMS = new Set(['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']);
const PROCESSORS = new Set(['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']);

const path = inProject('package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const { packages } = lock;
let added = 0;

for (const [parentPath, parent] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const known =
      packages[`node_modules/${name}`] ?? packages[`${parentPath}/node_modules/${name}`];
    if (known !== undefined) continue;
    packages[`node_modules/${name}`] = platformEntry(name, version, parent);
    added += 1;
  }
}
lock.packages = Object.fromEntries(
  Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : Number(a > b))),
);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`Packages of other systems added to the lock: ${added}`);

/** What the lock says of a package whose name ends in its system, processor and C library. */
function platformEntry(name, version, parent) {
  const words = name.split('/').at(-1).split('-');
  const systems = words.filter((word) => SYSTEMS.has(word));
  const processors = words.filter((word) => PROCESSORS.has(word));
  return {
    version,
    ...(processors.length > 0 && { cpu: processors }),
    ...(parent.dev && { dev: true }),
    ...(words.includes('musl') && { libc: ['musl'] }),
    ...(words.includes('gnu') && { libc: ['glibc'] }),
    license: parent.license,
    optional: true,
    ...(systems.length > 0 && { os: systems }),
    ...(parent.engines && { engines: parent.engines }),
  };
}
