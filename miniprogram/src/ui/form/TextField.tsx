import { Input, Textarea, View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from '../aria';
import { classes } from '../classes';
import { Field, type FieldProps } from './Field';

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** An example, never the label: 比如 103.40. */
  example?: string;
  /** `digit` has a decimal point, `number` has none. Default `text`. */
  keyboard?: 'text' | 'number' | 'digit';
  /** Several lines. */
  long?: boolean;
  /** Most characters. Default 60, long 500. */
  max?: number;
  /** At the right inside the box: 元, ㎡. */
  unit?: string;
  disabled?: boolean;
  /** For a code that is copied letter by letter. */
  large?: boolean;
}

/** 填写: one line or several. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    hint,
    error,
    value,
    onChange,
    example = '',
    keyboard = 'text',
    long = false,
    unit,
    disabled = false,
    large = false,
  } = props;
  const [focused, setFocused] = useState(false);
  const control = {
    value,
    disabled,
    placeholder: example,
    placeholderClass: 'ml-input__ph',
    maxlength: props.max ?? (long ? 500 : 60),
    onFocus: () => setFocused(true),
    onBlur: () => setFocused(false),
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
    ...aria({ label }),
  };
  const state = error ? 'ml-input--bad' : focused && 'ml-input--on';
  return (
    <Field label={label} hint={hint} error={error}>
      <View className={classes('ml-input', !long && 'ml-input--line', state, disabled && 'ml-input--off')}>
        {long ? (
          <Textarea className="ml-input__in ml-input__in--long" {...control} />
        ) : (
          <Input className={classes('ml-input__in', large && 'ml-input__in--large')} type={keyboard} {...control} />
        )}
        {unit ? <View className="ml-input__u">{unit}</View> : null}
      </View>
    </Field>
  );
}
