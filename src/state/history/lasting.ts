/** The part of the history that is loaded after the first screen. */
export { databaseName, openIdbRecords } from './idb-records';
export { openKeeper } from './keeper';
export { takeLease } from './lease';
export { readRecalled } from './recall';
