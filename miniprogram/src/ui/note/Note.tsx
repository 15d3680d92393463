import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { classes } from '../classes';

export interface NoteProps {
  /** Middle of the page instead of its left edge. */
  centred?: boolean;
}

/** A quiet line of 13 px that explains what stands above it. */
export function Note({ centred = false, children }: PropsWithChildren<NoteProps>) {
  return <View className={classes('ml-note', 'ml-note--under', centred && 'ml-note--centred')}>{children}</View>;
}
