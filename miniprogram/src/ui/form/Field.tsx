import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { aria } from '../aria';

export interface FieldProps {
  label: string;
  /** Beside the label: 可以不填, 也可以按住说话. */
  hint?: string | undefined;
  /** What is wrong and what would be right: 面积要填数字，比如 103.40. */
  error?: string | undefined;
}

/** A label above, the control, and what is wrong with it below. */
export function Field({ label, hint, error, children }: PropsWithChildren<FieldProps>) {
  return (
    <View className="ml-field">
      <View className="ml-label">
        {label}
        {hint ? <Text className="ml-label__o">{hint}</Text> : null}
      </View>
      {children}
      {error ? (
        <View className="ml-field__e" {...aria({ role: 'alert', live: 'assertive' })}>
          {error}
        </View>
      ) : null}
    </View>
  );
}
