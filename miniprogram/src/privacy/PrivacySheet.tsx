import { Sheet } from '../ui/sheet/Sheet';
import { PrivacyText } from './PrivacyText';

export function PrivacySheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} title="个人信息怎么用" onClose={onClose}>
      <PrivacyText />
    </Sheet>
  );
}
