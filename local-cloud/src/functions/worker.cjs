// @ts-check
// What runs inside each worker thread before and around a cloud function. CommonJS, because it is started as a file of its own.
const { parentPort, workerData } = require('node:worker_threads');

/** @typedef {{ event: string, environment: Record<string, string | undefined>, userInfo: object, context: object }} Job */

followClock(new Float64Array(workerData.clock));
serve(parentPort);

/**
 * Makes `new Date()`, `Date()` and `Date.now()` show the local cloud's time. Timers keep to the machine's.
 * @param {Float64Array} offset milliseconds, shared with the main thread
 */
function followClock(offset) {
  const Real = Date;
  const realNow = Real.now.bind(Real);
  const now = () => realNow() + (offset[0] ?? 0);
  /** @param {unknown[]} given */
  function Shifted(...given) {
    if (!new.target) return new Real(now()).toString();
    return Reflect.construct(Real, given.length === 0 ? [now()] : given, new.target);
  }
  Object.defineProperties(Shifted, {
    now: { value: now, writable: true, configurable: true },
    UTC: { value: Real.UTC },
    parse: { value: Real.parse },
    length: { value: 7 },
    name: { value: 'Date' },
    prototype: { value: Real.prototype },
  });
  Real.prototype.constructor = Shifted;
  globalThis.Date = /** @type {DateConstructor} */ (/** @type {unknown} */ (Shifted));
}

/** @param {import('node:worker_threads').MessagePort | null} port */
function serve(port) {
  if (!port) return;
  /** @type {(event: unknown, context: object) => unknown} */
  let main;
  try {
    main = require(workerData.entry).main;
    if (typeof main !== 'function') throw new Error('index.js exports no function named main');
  } catch (error) {
    port.postMessage({ notLoaded: described(error) });
    return;
  }
  port.on('message', async (/** @type {Job} */ job) => port.postMessage(await run(main, job)));
  port.postMessage({ ready: true });
}

/**
 * @param {(event: unknown, context: object) => unknown} main
 * @param {Job} job
 */
async function run(main, job) {
  for (const [name, value] of Object.entries(job.environment)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  let event;
  try {
    event = JSON.parse(job.event);
  } catch {
    return { badEvent: 'the event is not JSON' };
  }
  if (typeof event !== 'object' || event === null || Array.isArray(event))
    return { badEvent: 'the event is not an object' };
  event.userInfo = job.userInfo;
  try {
    return { json: JSON.stringify(await main(event, job.context)) ?? 'null' };
  } catch (error) {
    return { failed: described(error) };
  }
}

/** @param {unknown} error */
function described(error) {
  if (error instanceof Error) return { message: `${error.name}: ${error.message}`, stack: error.stack };
  return { message: String(error) };
}
