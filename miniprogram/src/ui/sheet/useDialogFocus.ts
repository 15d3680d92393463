import { type RefObject, useEffect, useRef } from 'react';

const reachable = '[tabindex="0"], input, textarea';

/**
 * On the web the keyboard follows a sheet: the focus moves into it, stays in it, goes back where it was, and Escape closes.
 * In WeChat the screen reader does this by itself.
 */
export function useDialogFocus(box: RefObject<HTMLElement>, onClose: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const dialog = box.current;
    if (process.env.TARO_ENV !== 'h5' || !dialog) return;
    const before = document.activeElement;
    dialog.tabIndex = -1;
    // Taro's elements are hidden until they have drawn themselves, and what is hidden takes no focus.
    const drawn = setTimeout(() => dialog.focus({ preventScroll: true }), 50);
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        close.current();
      }
      if (event.key === 'Tab') keepInside(event, dialog);
    };
    dialog.addEventListener('keydown', press);
    return () => {
      clearTimeout(drawn);
      dialog.removeEventListener('keydown', press);
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [box]);
}

/** From the last thing the focus goes to the first, and back. */
function keepInside(event: KeyboardEvent, dialog: HTMLElement): void {
  const all = Array.from(dialog.querySelectorAll<HTMLElement>(reachable));
  const [edge, other] = event.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
  const at = document.activeElement;
  if (at !== edge && at !== dialog) return;
  if (at === dialog && !event.shiftKey) return;
  event.preventDefault();
  other?.focus();
}
