import type { ReadStream } from 'node:fs';

/**
 * The part of `wx-server-sdk` the kit uses, with honest types (its own are `any`).
 * What each call really does on the wire is noted where the kit calls it.
 */
export interface SdkQuery {
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery;
  skip(count: number): SdkQuery;
  limit(count: number): SdkQuery;
  field(projection: Record<string, boolean>): SdkQuery;
  get(): Promise<{ data: unknown[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: Record<string, unknown> }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface SdkDocument {
  /** `data` is null when there is no such document, because the database is opened with `throwOnNotFound: false`. */
  get(): Promise<{ data: unknown }>;
  set(options: { data: Record<string, unknown> }): Promise<unknown>;
  update(options: { data: Record<string, unknown> }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface SdkAggregate {
  match(where: Record<string, unknown>): SdkAggregate;
  group(by: Record<string, unknown>): SdkAggregate;
  unwind(path: string): SdkAggregate;
  sort(order: Record<string, 1 | -1>): SdkAggregate;
  skip(count: number): SdkAggregate;
  count(name: string): SdkAggregate;
  limit(count: number): SdkAggregate;
  end(): Promise<{ list: unknown[] }>;
}

export interface SdkCollection {
  doc(id: string): SdkDocument;
  where(condition: Record<string, unknown>): SdkQuery;
  add(options: { data: unknown }): Promise<unknown>;
  aggregate(): SdkAggregate;
}

/** Only documents by id: `where()` inside a transaction is sent outside it by the SDK, so it is not offered. */
export interface SdkTransaction {
  collection(name: string): Pick<SdkCollection, 'doc' | 'add'>;
  commit(): Promise<unknown>;
  rollback(): Promise<unknown>;
}

export interface SdkCommands {
  set(value: unknown): unknown;
  inc(by: number): unknown;
  remove(): unknown;
  push(options: { each: readonly unknown[] }): unknown;
}

export interface SdkDatabase {
  command: SdkCommands;
  collection(name: string): SdkCollection;
  startTransaction(): Promise<SdkTransaction>;
}

export interface SdkContext {
  /** A number if the openid happens to be all digits, and then no longer exact. */
  OPENID?: string | number;
  SOURCE?: string | number;
}

export interface Sdk {
  DYNAMIC_CURRENT_ENV: symbol;
  init(options: { env: symbol }): void;
  database(options: { throwOnNotFound: boolean }): SdkDatabase;
  getWXContext(): SdkContext;
  uploadFile(options: { cloudPath: string; fileContent: Buffer | ReadStream }): Promise<{ fileID: string }>;
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>;
  getTempFileURL(options: { fileList: { fileID: string; maxAge: number }[] }): Promise<{
    fileList: { fileID: string; tempFileURL: string; status: number }[];
  }>;
  deleteFile(options: { fileList: string[] }): Promise<{ fileList: { fileID: string; status: number }[] }>;
  openapi: {
    phonenumber: { getPhoneNumber: SdkCall<{ phoneInfo?: { purePhoneNumber?: string } }> };
    subscribeMessage: { send: SdkCall<unknown> };
    security: { msgSecCheck: SdkCall<{ result?: { suggest?: string } }> };
  };
  cloudPay: Record<'unifiedOrder' | 'queryOrder' | 'closeOrder' | 'refund' | 'queryRefund', SdkCall<unknown>>;
}

/** Keys travel in snake_case and come back in camelCase; the SDK converts. Failures reject with `errCode` as WeChat gives it. */
export type SdkCall<R> = (data: Record<string, unknown>) => Promise<R>;
