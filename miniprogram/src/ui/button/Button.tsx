import { Button as NativeButton, Text } from '@tarojs/components';
import { classes } from '../classes';
import { Icon } from '../icons/Icon';
import type { IconName } from '../icons/shapes';
import type { Tint } from '../icons/tints';
import { Pressable } from '../pressable/Pressable';

type Kind = 'main' | 'soft' | 'line' | 'brick';

export interface ButtonProps {
  /** Verb first: 去缴费. */
  text: string;
  /** `main` pine, `soft` beside it, `line` for the other way, `brick` to refuse. Default `main`. */
  kind?: Kind;
  /** 44 instead of 48 high. */
  small?: boolean;
  icon?: IconName;
  disabled?: boolean;
  /** The press is being carried out: the button waits and says so. */
  busy?: boolean;
  /** What a screen reader says when the text alone is not enough. */
  label?: string;
  onClick?: (() => void) | undefined;
}

const iconTint: Record<Kind, Tint> = { main: 'white', soft: 'pine', line: 'ink', brick: 'brick' };

export function Button({
  text,
  kind = 'main',
  small,
  icon,
  disabled = false,
  busy = false,
  label,
  onClick,
}: ButtonProps) {
  const off = disabled || busy;
  return (
    <Pressable className={buttonClass(kind, small, off)} disabled={off} label={label} onClick={onClick}>
      {icon ? <Icon name={icon} tint={off ? 'grey' : iconTint[kind]} size={20} /> : null}
      <Text>{busy ? '请稍等…' : text}</Text>
    </Pressable>
  );
}

export interface PhoneButtonProps extends Pick<ButtonProps, 'text' | 'kind' | 'disabled' | 'busy'> {
  /** The one-time code that the cloud exchanges for the number, or nothing if the person declined. */
  onCode: (code: string | undefined) => void;
}

/** WeChat hands a phone number over only through its own button. */
export function PhoneButton({ text, kind = 'main', disabled = false, busy = false, onCode }: PhoneButtonProps) {
  const off = disabled || busy;
  return (
    <NativeButton
      className={classes(buttonClass(kind, false, off), 'ml-btn--native')}
      disabled={off}
      openType="getPhoneNumber"
      onGetPhoneNumber={({ detail }) => onCode(detail.code)}
    >
      {busy ? '请稍等…' : text}
    </NativeButton>
  );
}

function buttonClass(kind: Kind, small: boolean | undefined, off: boolean): string {
  return classes('ml-btn', kind !== 'main' && `ml-btn--${kind}`, small && 'ml-btn--sm', off && 'ml-btn--off');
}
