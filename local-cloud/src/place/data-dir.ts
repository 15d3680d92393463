import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where one local cloud keeps its things. */
export interface DataDir {
  root: string;
  /** False for a cloud started without a data directory: it forgets everything when it closes. */
  lasting: boolean;
  release(): void;
}

const heldHere = new Set<string>();

/** Takes the directory for this process alone. A lock left behind by a process that is gone is taken over. */
export function takeDataDir(given: string | undefined): DataDir {
  if (given === undefined) {
    const root = mkdtempSync(path.join(tmpdir(), 'local-cloud-'));
    return { root, lasting: false, release: () => rmSync(root, { recursive: true, force: true }) };
  }
  const root = path.resolve(given);
  mkdirSync(root, { recursive: true });
  const lock = path.join(root, 'lock');
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(lock, `${process.pid} ${startOf(process.pid) ?? ''}\n`, { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 1) throw error;
      const [pid = '', start = ''] = readFileSync(lock, 'utf8').trim().split(' ');
      if (isRunning(Number(pid), start, root)) throw new Error(`数据目录 ${root} 正被另一个本地云使用（进程 ${pid}）`);
      rmSync(lock, { force: true });
    }
  }
  heldHere.add(root);
  return {
    root,
    lasting: true,
    release() {
      heldHere.delete(root);
      rmSync(lock, { force: true });
    },
  };
}

function isRunning(pid: number, start: string, root: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (pid === process.pid) return heldHere.has(root);
  const startNow = startOf(pid);
  // Linux tells a process from a later one of the same number, and from its own unreaped remains.
  if (startNow !== undefined && start !== '') return startNow === start;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process started, in the kernel's ticks; `gone` for a zombie; undefined where there is no /proc or no such process. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in parentheses and may hold anything; state is the third, start time the 22nd.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? 'gone' : fields[19];
  } catch {
    return undefined;
  }
}
