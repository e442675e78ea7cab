package vn.motcua.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Trả lời của cơ sở dữ liệu — what a register answered, in our words.
 *
 * @param outcome the one word gateways read, such as {@code valid} or {@code missing}
 * @param facts by name; those of a person are named {@code <role>.<fact>}
 * @param shown what an officer may see of it
 */
public record RegisterAnswer(String outcome, Map<String, String> facts, JsonNode shown) {}
