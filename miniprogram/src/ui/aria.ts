export interface Aria {
  role?: string;
  /** What is read out; without it the text inside is read. */
  label?: string | undefined;
  checked?: boolean | undefined;
  selected?: boolean | undefined;
  disabled?: boolean | undefined;
  hidden?: boolean;
  live?: 'polite' | 'assertive';
}

const inWeChat = process.env.TARO_ENV === 'weapp';

/** The same meaning for WeChat's screen reader (`aria-role`) and for a browser's (`role`). */
export function aria({ role, label, checked, selected, disabled, hidden, live }: Aria): Record<string, string> {
  const attributes: Record<string, string | undefined> = {
    [inWeChat ? 'aria-role' : 'role']: role,
    'aria-label': label,
    'aria-checked': text(checked),
    'aria-selected': text(selected),
    'aria-disabled': disabled ? 'true' : undefined,
    'aria-hidden': hidden ? 'true' : undefined,
    'aria-live': live,
  };
  return Object.fromEntries(
    Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

const text = (value: boolean | undefined) => (value === undefined ? undefined : String(value));
