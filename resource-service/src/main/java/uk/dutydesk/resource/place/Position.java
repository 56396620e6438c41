package uk.dutydesk.resource.place;

/** A point on the earth, in degrees. */
record Position(double latitude, double longitude) {

    private static final double EARTH_RADIUS_MILES = 3958.7613;

    /** The length of the great circle between the two, in statute miles. */
    double milesTo(Position other) {
        var phi = Math.toRadians(latitude);
        var otherPhi = Math.toRadians(other.latitude);
        var halfPhi = Math.toRadians(other.latitude - latitude) / 2;
        var halfLambda = Math.toRadians(other.longitude - longitude) / 2;
        var a = Math.pow(Math.sin(halfPhi), 2) + Math.cos(phi) * Math.cos(otherPhi) * Math.pow(Math.sin(halfLambda), 2);
        return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
