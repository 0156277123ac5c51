import type { ReactNode, Ref } from 'react'
import styles from './button.module.css'

type Props = {
  readonly children: ReactNode
  readonly onClick?: () => void
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger'
  readonly disabled?: boolean
  readonly className?: string | undefined
  readonly type?: 'button' | 'submit'
  readonly title?: string
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with words on it. */
export function Button({ variant = 'plain', type = 'button', className, ...rest }: Props) {
  return <button type={type} className={[styles.button, styles[variant], className].filter(Boolean).join(' ')} {...rest} />
}
