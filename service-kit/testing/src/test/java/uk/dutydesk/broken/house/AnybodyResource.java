package uk.dutydesk.broken.house;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/anybody")
class AnybodyResource {

    @GET
    public String anybody() {
        return "";
    }
}
