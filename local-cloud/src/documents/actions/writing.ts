import { isEqual } from 'mingo/util';
import type { Collection } from '../collection';
import { type Doc, newId } from '../document';
import { encode } from '../encode';
import { type Engine, idKeyOf } from '../engine';
import { duplicateKey, invalidParam } from '../refusal';
import type { Found, Session } from '../session';
import { checkNames, replaced, updated } from '../update/apply';
import { decodeDocument } from '../wire';
import type { DocumentRequest } from './request';

/** database.insertDocument: `{data: {insertedIds}}`. As in MongoDB, documents before the first refused one stay inserted. */
export async function insertDocument(engine: Engine, request: DocumentRequest) {
  const docs = request.list('data').map((text) => decodeDocument(text, request.now, 'data'));
  const insertedIds: unknown[] = [];
  for (const doc of docs) {
    insertedIds.push(
      await engine.write(request.transactionId, (session) =>
        insert(session, engine.collection(request.collectionName), doc),
      ),
    );
  }
  return { data: { insertedIds } };
}

/** database.modifyDocument: `{data: {updated, upsert_id?}}`; `updated` counts documents that really changed. */
export async function modifyDocument(engine: Engine, request: DocumentRequest) {
  const { query, data } = request;
  const [merge, multi, upsert] = [request.flag('merge'), request.flag('multi'), request.flag('upsert')];
  const result = await engine.write(request.transactionId, (session) => {
    const collection = engine.collection(request.collectionName);
    const found = session.find(collection, query, multi ? {} : { limit: 1 });
    if (found.length === 0 && upsert && !merge) {
      return {
        updated: 0,
        upsert_id: insert(session, collection, { ...data, ...('_id' in query ? { _id: query._id } : {}) }),
      };
    }
    const after = (doc: Doc) => (merge ? updated(doc, data, query) : replaced(doc._id, data));
    return { updated: found.filter((item) => change(session, collection, item, after(item.doc))).length };
  });
  return { data: result };
}

/** database.modifyAndReturnDoc: changes the first match, `{data: {updated, doc?}}` with the document as it is afterwards. */
export async function modifyAndReturnDoc(engine: Engine, request: DocumentRequest) {
  const { query, data } = request;
  const result = await engine.write(request.transactionId, (session) => {
    const collection = engine.collection(request.collectionName);
    const [item] = session.find(collection, query, { limit: 1 });
    if (!item) return { updated: 0 };
    const after = updated(item.doc, data, query);
    return { updated: change(session, collection, item, after) ? 1 : 0, doc: encode(after) };
  });
  return { data: result };
}

/** database.removeDocument: `{data: {deleted}}`. */
export async function removeDocument(engine: Engine, request: DocumentRequest) {
  const { query } = request;
  const multi = request.flag('multi');
  const deleted = await engine.write(request.transactionId, (session) => {
    const collection = engine.collection(request.collectionName);
    const found = session.find(collection, query, multi ? {} : { limit: 1 });
    for (const { id } of found) session.put(collection, id, undefined);
    return found.length;
  });
  return { data: { deleted } };
}

function insert(session: Session, collection: Collection, data: Doc): unknown {
  checkNames(data);
  const _id = data._id ?? newId();
  if (Array.isArray(_id) || _id instanceof RegExp) throw invalidParam('_id cannot be a list or a pattern');
  const key = idKeyOf(_id);
  session.claim(collection, key);
  if (session.read(collection, key)) throw duplicateKey(collection.name, '_id_', { _id });
  session.put(collection, key, Object.assign({ _id }, data, { _id }));
  return _id;
}

/** An update that changes nothing writes nothing, but claims the document all the same. */
function change(session: Session, collection: Collection, { id, doc }: Found, after: Doc): boolean {
  if (isEqual(doc, after)) session.claim(collection, id);
  else session.put(collection, id, after);
  return !isEqual(doc, after);
}
