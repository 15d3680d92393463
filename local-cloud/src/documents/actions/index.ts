import type { AdminAnswer, AdminHandlers, AdminRequest } from '../../protocol/action';
import { CloudError } from '../../protocol/action';
import type { Engine } from '../engine';
import { requestFailed } from '../refusal';
import { aggregateDocuments, calculateDocument, getDocument } from './reading';
import { DocumentRequest } from './request';
import { insertDocument, modifyAndReturnDoc, modifyDocument, removeDocument } from './writing';

type Json = Record<string, unknown>;
type Action = (engine: Engine, request: DocumentRequest, raw: AdminRequest) => Json | Promise<Json>;

const ACTIONS: Record<string, Action> = {
  'database.insertDocument': insertDocument,
  'database.getDocument': (engine, request, raw) => getDocument(engine, request, raw.params.queryType === 'DOC'),
  'database.calculateDocument': calculateDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.addCollection': (engine, { collectionName }) => {
    if (engine.collections.has(collectionName)) throw requestFailed(`Table exist: ${collectionName}`);
    engine.addCollection(collectionName);
    return {};
  },
  'database.startTransaction': (engine) => ({ transactionId: engine.begin() }),
  'database.commitTransaction': (engine, request) => {
    engine.commit(request.text('transactionId'));
    return {};
  },
  'database.abortTransaction': (engine, request) => {
    engine.abort(request.text('transactionId'));
    return {};
  },
};

/**
 * The database actions over one engine. No answer, not even a read or a refusal, leaves before what it may have seen is on disk.
 */
export function actionsOver(engine: Engine, now: () => Date): AdminHandlers {
  return Object.fromEntries(
    Object.entries(ACTIONS).map(([name, action]) => [
      name,
      async (request: AdminRequest): Promise<AdminAnswer> => {
        try {
          return { json: await action(engine, new DocumentRequest(request, now()), request) };
        } catch (error) {
          throw error instanceof CloudError
            ? error
            : requestFailed(error instanceof Error ? error.message : String(error));
        } finally {
          await engine.journal.settled();
        }
      },
    ]),
  );
}
