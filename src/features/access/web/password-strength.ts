export type PasswordStrength = 'short' | 'fair' | 'strong';

/** A word for a password while it is typed: length counts most, a phrase of several words is best. */
export function passwordStrength(password: string): PasswordStrength {
  if (password.length < 10) return 'short';
  const words = password.trim().split(/\s+/u).length;
  const variety = new Set(password.toLowerCase()).size;
  if (variety < 6) return 'fair';
  return password.length >= 16 || (words >= 3 && password.length >= 14) ? 'strong' : 'fair';
}
