/** What people see of joint visits. */
@NullMarked
package id.sinergi.visits.ui;

import org.jspecify.annotations.NullMarked;
