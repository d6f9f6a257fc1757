import { Link } from '@tanstack/react-router';
import { referral_web_back } from '#messages';

/** The way back to the list. */
export const BackToAppeals = () => (
  <Link to="/appeals" className="rf-link">
    ← {referral_web_back()}
  </Link>
);
