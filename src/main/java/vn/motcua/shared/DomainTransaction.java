package vn.motcua.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Transactional;

/**
 * Giao dịch nghiệp vụ — the transaction of a door.
 *
 * <p>A refusal does not roll back: a door refuses before it writes, and a plain {@code @Transactional} would mark the
 * engine's own transaction rollback-only although the delegate turns the refusal into a BPMN error.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Transactional(noRollbackFor = Refusal.class)
public @interface DomainTransaction {}
