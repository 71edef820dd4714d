// Who may import whom. Fails too where hardly any module was read: a tool that sees nothing finds nothing.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cruise } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { inProject } from './project.mjs';

const FOLDERS = ['src', 'proxy', 'demo', 'contract'];
const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

process.chdir(inProject());
const { output } = await cruise(
  FOLDERS,
  { ...config.options, ruleSet: config, validate: true },
  undefined,
  { tsConfig: extractTsConfig('tsconfig.json') },
);
const { violations, totalCruised, totalDependenciesCruised } = output.summary;
for (const { rule, from, to } of violations) console.log(`${rule.name}: ${from} → ${to}`);

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }),
).filter((file) => /\.tsx?$/.test(file)).length;
const readTooFew = totalCruised < files || totalDependenciesCruised < files;
console.log(
  `${files} files, ${totalCruised} modules and ${totalDependenciesCruised} imports read, ${violations.length} against the floors`,
);
if (readTooFew) console.log('Too few were read for that to be true.');
process.exitCode = violations.length > 0 || readTooFew ? 1 : 0;
