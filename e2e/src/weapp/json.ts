/** What crosses WeChat's bridge between the service layer and the screen: JSON and nothing else. */
export const overTheBridge = <T>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)));

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Tree = Record<string, unknown> | unknown[];

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Writes `root.cn.[0].cl` into a page's data as `setData` does. */
export function setPath(data: Record<string, unknown>, key: string, value: unknown): void {
  const steps = key
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean);
  const last = steps.pop();
  if (last === undefined) return;
  let at: Tree = data;
  steps.forEach((step, index) => {
    const next: unknown = Reflect.get(at, step);
    if (isTree(next)) at = next;
    else {
      const made: Tree = /^\d+$/.test(steps[index + 1] ?? last) ? [] : {};
      Reflect.set(at, step, made);
      at = made;
    }
  });
  Reflect.set(at, last, value);
}
