package id.sinergi.coverage;

import java.util.List;

/**
 * The outline of a district or village.
 *
 * @param polygons each a list of rings, the first its outside, the others holes; each ring a list of points, longitude
 *     first, in degrees of WGS 84
 */
public record Boundary(String code, List<List<List<List<Double>>>> polygons) {}
