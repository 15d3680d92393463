import type { Charge, Price, Time } from '../../fees/charge';
import type { Inputs } from './compare';
import { record } from './compare';

/** Readers for the loosely shaped inputs of the example file; each names the field when it is not what it should be. */
export function number(inputs: Inputs, field: string, otherwise?: number): number {
  const value = inputs[field] ?? otherwise;
  if (typeof value !== 'number') throw new Error(`${field} is not a number`);
  return value;
}

export function text(inputs: Inputs, field: string, otherwise?: string): string {
  const value = inputs[field] ?? otherwise;
  if (typeof value !== 'string') throw new Error(`${field} is not text`);
  return value;
}

export function percent(inputs: Inputs, field: string, otherwise?: number | string): number | string {
  const value = inputs[field] ?? otherwise;
  if (typeof value !== 'number' && typeof value !== 'string') throw new Error(`${field} is not a percentage`);
  return value;
}

export function numbers(inputs: Inputs, field: string): number[] {
  const value = inputs[field];
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'number'))
    throw new Error(`${field} is not a list of numbers`);
  return value;
}

export function texts(inputs: Inputs, field: string): string[] | undefined {
  const value = inputs[field];
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string'))
    throw new Error(`${field} is not a list of texts`);
  return value;
}

export function records(inputs: Inputs, field: string): Inputs[] {
  const value = inputs[field];
  if (!Array.isArray(value)) throw new Error(`${field} is not a list`);
  return value.map(record);
}

export function has(inputs: Inputs, field: string): boolean {
  return inputs[field] !== undefined && inputs[field] !== null;
}

export function price(inputs: Inputs): Price {
  if (has(inputs, 'monthlyFen')) return { per: 'space', monthlyFen: number(inputs, 'monthlyFen') };
  return { per: 'area', rateTenThou: number(inputs, 'rateTenThou') };
}

export function quantity(inputs: Inputs): number {
  return has(inputs, 'areaCenti') ? number(inputs, 'areaCenti') : number(inputs, 'spaces', 1);
}

export function time(inputs: Inputs): Time {
  if (has(inputs, 'days')) return { days: number(inputs, 'days'), daysInMonth: number(inputs, 'daysInMonth') };
  return { months: number(inputs, 'months', 1) };
}

/** One charge, or one per segment; a segment may carry its own area, rate and time and inherits the rest. */
export function charges(inputs: Inputs): Charge[] {
  const { segments, ...shared } = inputs;
  const list = Array.isArray(segments) ? segments.map((segment) => ({ ...shared, ...record(segment) })) : [shared];
  return list.map((item) => ({ price: price(item), quantity: quantity(item), time: time(item) }));
}
