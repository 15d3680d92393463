const attributes = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': '',
  'aria-checked': '',
  'aria-disabled': '',
  'aria-selected': '',
  'aria-live': '',
};

const components = ['View', 'Text', 'Image', 'Button', 'Input', 'Textarea', 'ScrollView'];

/** What each native component has to carry so that a screen reader in WeChat hears it. */
export const ariaComponents = Object.fromEntries(components.map((name) => [name, { ...attributes }]));
