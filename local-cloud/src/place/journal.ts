/** One line of the local log. */
export interface Line {
  /** ISO instant by the machine's clock, not the local cloud's. */
  at: string;
  /** The function's name, or the part of the local cloud that speaks. */
  from: string;
  text: string;
}

/** What functions print and what the local cloud has to say; the last lines are kept for the developer page. */
export interface Journal {
  write(from: string, text: string): void;
  tail(count: number): Line[];
}

const KEPT = 1000;

/** `echo` also gets every line, for instance to print it. */
export function openJournal(echo: (line: Line) => void = () => undefined): Journal {
  const lines: Line[] = [];
  return {
    write(from, text) {
      for (const part of text.replace(/\n+$/, '').split('\n')) {
        const line = { at: new Date().toISOString(), from, text: part };
        lines.push(line);
        if (lines.length > KEPT * 2) lines.splice(0, KEPT);
        echo(line);
      }
    },
    tail: (count) => lines.slice(-Math.min(count, KEPT)),
  };
}
