interface Key {
  key: string;
  preventDefault(): void;
}

/** On the web a pressable thing can also be reached by Tab and pressed by Enter or the space bar. */
export function keyboard(press: (() => void) | undefined): Record<string, unknown> {
  if (process.env.TARO_ENV !== 'h5' || !press) return {};
  return {
    tabIndex: 0,
    onKeyDown: (event: Key) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      press();
    },
  };
}
