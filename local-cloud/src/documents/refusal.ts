import { CloudError } from '../protocol/action';

/** `-502005`: the collection was never created. */
export function collectionMissing(name: string): CloudError {
  return new CloudError('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${name}`);
}

/** `-502001`: what the database itself answers to a request it cannot carry out. */
export function requestFailed(message: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', message);
}

/** `-501007`: the request is not one the protocol allows. */
export function invalidParam(message: string): CloudError {
  return new CloudError('INVALID_PARAM', message);
}

/** `-502001` with the text by which callers know a duplicate: `E11000 duplicate key error`. */
export function duplicateKey(collection: string, index: string, values: unknown): CloudError {
  return requestFailed(
    `E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${JSON.stringify(values)}`,
  );
}

/** Another transaction was first; the SDK shows `-501001` and this text. */
export function transactionConflict(reason: string): CloudError {
  return new CloudError('DATABASE_TRANSACTION_CONFLICT', `Write conflict: ${reason}`);
}

/** The transaction is over: committed, aborted or past its time. */
export function transactionOver(id: string, reason: string): CloudError {
  return new CloudError('DATABASE_TRANSACTION_FAIL', `Transaction ${id} ${reason}`);
}
