export const tints = {
  ink: '#1B2724',
  grey: '#5B6964',
  pine: '#14594E',
  slate: '#34568A',
  berry: '#8A4B00',
  brick: '#A0392A',
  white: '#FFFFFF',
} as const;

export type Tint = keyof typeof tints;
