import Taro from '@tarojs/taro';
import { toast } from '../ui/sheet/toast';

/** Opens the phone's own dialler. Closing it again is nobody's fault. */
export function call(phoneNumber: string): void {
  if (phoneNumber === '') toast('还没登记电话');
  else Promise.resolve(Taro.makePhoneCall({ phoneNumber })).catch(() => undefined);
}
