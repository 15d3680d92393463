import { Popup } from '@nutui/nutui-react-taro';
import type { PropsWithChildren } from 'react';
import { Dialog } from './Dialog';

export interface SheetProps {
  open: boolean;
  title: string;
  /** 关闭, or a press beside the sheet. */
  onClose: () => void;
}

/** Below a toast, above the bars of the page. */
const layer = 10;
/** Of coming and going, ms; theme.css has the same. */
const duration = 200;

/** A sheet that comes up from below over the page and its bars. */
export function Sheet({ open, title, onClose, children }: PropsWithChildren<SheetProps>) {
  // NutUI calls its own onClose also when the page closes the sheet; here only a person does.
  const pressBeside = () => {
    onClose();
    return false;
  };
  return (
    <Popup
      visible={open}
      position="bottom"
      zIndex={layer}
      duration={duration}
      destroyOnClose
      onOverlayClick={pressBeside}
    >
      <Dialog title={title} onClose={onClose}>
        {children}
      </Dialog>
    </Popup>
  );
}
