import type { AdminRequest } from '../../protocol/action';
import { type Doc, isPlain } from '../document';
import type { Order } from '../order';
import { invalidParam } from '../refusal';
import { decodeDocument } from '../wire';

/** The parameters the database actions have in common, checked and decoded. */
export class DocumentRequest {
  constructor(
    private readonly request: AdminRequest,
    readonly now: Date,
  ) {}

  get collectionName(): string {
    const { collectionName } = this.request.params;
    if (typeof collectionName !== 'string' || collectionName === '') throw invalidParam('collectionName is required');
    return collectionName;
  }

  get transactionId(): string | undefined {
    const { transactionId } = this.request.params;
    return typeof transactionId === 'string' && transactionId !== '' ? transactionId : undefined;
  }

  /** The criteria; none and `''` match everything. */
  get query(): Doc {
    return this.document('query') ?? {};
  }

  get data(): Doc {
    return decodeDocument(this.request.params.data, this.now, 'data');
  }

  get projection(): Doc | undefined {
    return this.document('projection');
  }

  get order(): Order | undefined {
    const order = this.document('order');
    if (!order || Object.keys(order).length === 0) return undefined;
    for (const direction of Object.values(order)) {
      if (direction !== 1 && direction !== -1) throw invalidParam('order value must be 1 or -1');
    }
    return order as Order;
  }

  flag(name: string): boolean {
    return this.request.params[name] === true;
  }

  /** A whole number not below 0, or `otherwise` when absent. */
  whole(name: string, otherwise: number): number {
    const value = this.request.params[name] ?? otherwise;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw invalidParam(`bad ${name}`);
    return value;
  }

  list(name: string): unknown[] {
    const value = this.request.params[name];
    if (!Array.isArray(value)) throw invalidParam(`${name} must be a list`);
    return value;
  }

  text(name: string): string {
    const value = this.request.params[name];
    if (typeof value !== 'string' || value === '') throw invalidParam(`${name} is required`);
    return value;
  }

  private document(name: string): Doc | undefined {
    const value = this.request.params[name];
    if (value === undefined || value === null || value === '') return undefined;
    return isPlain(value) ? value : decodeDocument(value, this.now, name);
  }
}
