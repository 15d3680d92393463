import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { Button } from '../button/Button';
import { Buttons } from '../button/Buttons';
import { Sheet } from './Sheet';

export interface ConfirmSheetProps {
  open: boolean;
  /** The question: 交票吗？ */
  title: string;
  /** Verb first. */
  confirm: string;
  /** Default 再想想. */
  cancel?: string;
  /** Refuses or takes something away: the confirming button turns brick. */
  refuses?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks once more before something that cannot be undone; what it means stands inside. */
export function ConfirmSheet(props: PropsWithChildren<ConfirmSheetProps>) {
  const {
    open,
    title,
    confirm,
    cancel = '再想想',
    refuses = false,
    busy = false,
    onConfirm,
    onCancel,
    children,
  } = props;
  return (
    <Sheet open={open} title={title} onClose={onCancel}>
      <View className="ml-sheet__text">{children}</View>
      <Buttons>
        <Button kind="line" text={cancel} onClick={onCancel} />
        <Button kind={refuses ? 'brick' : 'main'} text={confirm} busy={busy} onClick={onConfirm} />
      </Buttons>
    </Sheet>
  );
}
