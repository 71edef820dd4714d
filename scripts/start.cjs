/**
 * The one entry of `npm start`, `npm test` and the others. It must parse on the oldest Node there
 * is, for it alone can tell people that theirs is too old: hence no modern syntax in this file.
 */
var MINIMUM = [20, 19];

var parts = process.versions.node.split('.');
var major = Number(parts[0]);
var minor = Number(parts[1]);

if (major < MINIMUM[0] || (major === MINIMUM[0] && minor < MINIMUM[1])) {
  console.error(`This needs Node ${MINIMUM.join('.')} or newer; here is ${process.versions.node}.`);
  process.exit(1);
} else {
  require('./modern.cjs');
}
