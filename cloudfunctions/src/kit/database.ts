/** Everything the handlers need of the database. The SDK itself stays behind `cloud.ts`. */
export { absent, append, type Change, increase, replaceWith } from './change';
export { Duplicate } from './database-errors';
export { type Row, type Table, table } from './table';
export { Contended, type Transaction, transaction } from './transaction';
export { above, atLeast, atMost, below, between, exists, noneOf, not, oneOf, startsWith, type Where } from './where';
